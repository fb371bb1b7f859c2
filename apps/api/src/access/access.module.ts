import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { Admissions } from './admissions.js';
import { HttpRefusalFilter } from './http-refusal.filter.js';
import { SignInController } from './sign-in.controller.js';

/** The guard of every door and the pages that sign people in. Needs IdentityModule, which must be global or imported beside it. */
@Module({
  controllers: [SignInController],
  providers: [Admissions, { provide: APP_GUARD, useClass: AccessGuard }, { provide: APP_FILTER, useClass: HttpRefusalFilter }],
  exports: [Admissions],
})
export class AccessModule {}
