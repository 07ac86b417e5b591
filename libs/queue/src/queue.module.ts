import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import type { QueueBackend } from './backend.js';
import { Doorbell } from './doorbell.js';
import type { JobHandler, Sweep } from './job-handler.js';
import { JobWorkers } from './job-workers.js';
import { Sweeper } from './sweeper.js';

export interface WorkerSettings {
  readonly backend: QueueBackend;
  /** One class for each declared job. */
  readonly handlers: readonly Type<JobHandler>[];
  readonly sweeps: readonly Type<Sweep>[];
  readonly sweepIntervalMs: number;
  /** Providers that the handlers and sweeps inject, besides global ones. */
  readonly providers?: readonly Provider[];
}

@Module({})
export class QueueModule {
  /** For a service that only rings. */
  static forRinging(backend: QueueBackend): DynamicModule {
    return { module: QueueModule, global: true, providers: [doorbell(backend)], exports: [Doorbell] };
  }

  /** For the worker: rings, answers and sweeps. */
  static forWorker({ backend, handlers, sweeps, sweepIntervalMs, providers = [] }: WorkerSettings): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      providers: [
        doorbell(backend),
        ...providers,
        ...handlers,
        ...sweeps,
        {
          provide: JobWorkers,
          inject: [...handlers],
          useFactory: (...all: JobHandler[]) => new JobWorkers(backend, all),
        },
        {
          provide: Sweeper,
          inject: [Doorbell, ...sweeps],
          useFactory: (bell: Doorbell, ...all: Sweep[]) => new Sweeper(bell, all, sweepIntervalMs),
        },
      ],
      exports: [Doorbell],
    };
  }
}

function doorbell(backend: QueueBackend): Provider {
  return { provide: Doorbell, useFactory: () => new Doorbell(backend) };
}
