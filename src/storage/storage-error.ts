export type StorageFault =
  | 'NEWER_SCHEMA'
  | 'DATA_FOLDER_BUSY'
  | 'CANNOT_OPEN'
  | 'DATABASE_GONE'
  | 'DATABASE_DAMAGED'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_LOGIN_REFUSED'
  | 'DATABASE_MISSING'
  | 'DATABASE_BUSY'
  | 'DAMAGED_ROW'
  | 'NOT_A_BACKUP'
  | 'NOTHING_TO_BACK_UP'
  | 'FILE_EXISTS'
  | 'TOOL_MISSING'
  | 'TOOL_FAILED';

/** The data folder or its database can't be used as it is. */
export class StorageError extends Error {
  readonly code: StorageFault;
  /** What the operator can do, in Vietnamese. */
  readonly nextStep: string;

  constructor(code: StorageFault, message: string, nextStep: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.code = code;
    this.nextStep = nextStep;
  }
}
