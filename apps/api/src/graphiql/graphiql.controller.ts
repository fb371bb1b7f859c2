import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '#access';
import { filesPath, graphiqlFiles } from './graphiql-files.js';

/** The page's scripts and style sheet: the same for everybody, and nothing of anybody in them. */
@Controller(filesPath.slice(1))
export class GraphiqlController {
  @Get(':file')
  @Access(Access.anyone())
  async file(@Param('file') name: string, @Res() reply: FastifyReply): Promise<void> {
    const file = graphiqlFiles().byName.get(name);
    if (!file) return reply.callNotFound();
    // The page asks with the version in the address.
    await reply.header('cache-control', 'public, max-age=31536000, immutable').type(file.type).send(file.content);
  }
}
