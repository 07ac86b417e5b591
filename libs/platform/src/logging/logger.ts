import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { withoutSecrets } from '../secrets/without-secrets.js';

const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];

/** Whatever is logged leaves without the passwords of addresses in it. */
class DiscreetLogger extends ConsoleLogger {
  protected override formatMessage(...parts: Parameters<ConsoleLogger['formatMessage']>): string {
    return withoutSecrets(super.formatMessage(...parts));
  }

  protected override printStackTrace(stack: string): void {
    super.printStackTrace(typeof stack === 'string' ? withoutSecrets(stack) : stack);
  }

  protected override stringifyJsonLogObject(line: Parameters<ConsoleLogger['stringifyJsonLogObject']>[0]): string {
    const text = super.stringifyJsonLogObject(line);
    return JSON.stringify(JSON.parse(text), (_, value: unknown) =>
      typeof value === 'string' ? withoutSecrets(value) : value,
    );
  }
}

/** Nest's own logger: a JSON line for each message (or text for people), from the given level upwards. */
export function logger(
  { LOG_LEVEL, LOG_FORMAT }: { LOG_LEVEL: LogLevel; LOG_FORMAT: 'json' | 'text' },
  service: string,
): ConsoleLogger {
  return new DiscreetLogger(service, {
    json: LOG_FORMAT === 'json',
    colors: false,
    prefix: service,
    logLevels: levels.slice(0, levels.indexOf(LOG_LEVEL) + 1),
  });
}
