export { createLogger, type Logger, type LogOptions } from './log.ts';
export { describeError, type LoggableError } from './loggable-error.ts';
export { startJobs } from './jobs.ts';
