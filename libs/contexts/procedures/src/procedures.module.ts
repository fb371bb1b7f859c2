import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { procedureRows } from './storage/rows.js';

@Module({ imports: [TypeOrmModule.forFeature(procedureRows)], exports: [TypeOrmModule] })
export class ProceduresModule {}
