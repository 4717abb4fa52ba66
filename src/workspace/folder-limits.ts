import { limits } from '../language/limits.ts'

/** How much of a folder is read at most: far more than people write, little enough to hold in memory. */
export interface FolderLimits {
  readonly fileBytes: number
  readonly folderBytes: number
  readonly files: number
}

export const folderLimits: FolderLimits = {
  fileBytes: 5_000_000,
  folderBytes: 20_000_000,
  files: limits.files,
}
