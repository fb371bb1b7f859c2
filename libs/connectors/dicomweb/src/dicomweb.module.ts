import { Module, type DynamicModule } from '@nestjs/common';
import { Archive } from '#imaging';
import { DicomwebArchive, type DicomwebOptions } from './dicomweb-archive.js';

/** Brings the port, where a site has an archive; without it studies have their reports alone. */
@Module({})
export class DicomwebModule {
  static forRoot(options: DicomwebOptions | null): DynamicModule {
    if (!options) return { module: DicomwebModule };
    const provider = { provide: Archive, useFactory: () => new DicomwebArchive(options) };
    return { module: DicomwebModule, global: true, providers: [provider], exports: [provider] };
  }
}
