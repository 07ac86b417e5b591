import { ConsoleLogger, type LogLevel } from '@nestjs/common';

const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];

/** Nest's own logger: a JSON line for each message (or text for people), from the given level upwards. */
export function logger(
  { LOG_LEVEL, LOG_FORMAT }: { LOG_LEVEL: LogLevel; LOG_FORMAT: 'json' | 'text' },
  service: string,
): ConsoleLogger {
  return new ConsoleLogger(service, {
    json: LOG_FORMAT === 'json',
    colors: false,
    prefix: service,
    logLevels: levels.slice(0, levels.indexOf(LOG_LEVEL) + 1),
  });
}
