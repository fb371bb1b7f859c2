import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { specialistRows } from './storage/rows.js';

@Module({ imports: [TypeOrmModule.forFeature(specialistRows)], exports: [TypeOrmModule] })
export class SpecialistsModule {}
