import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { logParameters, type LogLevel } from './log.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

@Module({})
export class ObservabilityModule {
  static forRoot(level: LogLevel): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      imports: [LoggerModule.forRoot(logParameters(level))],
      providers: [Metrics, Readiness],
      exports: [Metrics, Readiness, LoggerModule],
    };
  }
}
