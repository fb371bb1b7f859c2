import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { HealthController } from './health.controller.js';
import { logParameters, type LogLevel, type Program } from './log.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** Logs, figures, and the three addresses that machines ask. DatabaseModule, beside it, says whether the database answers. */
@Module({})
export class ObservabilityModule {
  static forRoot(level: LogLevel, program: Program = 'standalone'): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      imports: [LoggerModule.forRoot(logParameters(level, program))],
      controllers: [HealthController],
      providers: [Metrics, Readiness],
      exports: [Metrics, Readiness, LoggerModule],
    };
  }
}
