export { backupDatabase } from './backup.ts';
export type { Database } from './database.ts';
export { padToFewSizes, splitToFewSizes } from './few-sizes.ts';
export { openStorage, type Storage, type StorageOptions } from './open-storage.ts';
export type { ChatKey, PersonKey, Pseudonyms } from './pseudonym.ts';
export { SealError, type SealedText, type Sealer } from './seal.ts';
export { StorageError } from './storage-error.ts';
