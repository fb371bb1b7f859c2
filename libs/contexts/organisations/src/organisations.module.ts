import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { organisationRows } from './storage/rows.js';

@Module({ imports: [TypeOrmModule.forFeature(organisationRows)], exports: [TypeOrmModule] })
export class OrganisationsModule {}
