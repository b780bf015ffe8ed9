import { messageOf } from '../base/messageOf';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder; check the path',
  EACCES: 'permission denied; check the rights of the file and its folder',
  EPERM: 'not permitted; check the rights of the file and its folder',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; free some space or choose another place',
  EDQUOT: 'the disk quota is used up; free some space or choose another place',
  ENOTDIR: 'a file is in the way where a folder is needed; choose another path',
  EEXIST: 'a file is in the way where a folder is needed; choose another path',
  EISDIR: 'this is a folder, but a file is needed',
  EMFILE: 'too many files are open; close some programs and try again',
  ENAMETOOLONG: 'the path is too long; choose a shorter one',
  ELOOP: 'the links of this path go round in a circle; mend the links',
};

/** One line for a failed file operation: which file, why, and what to do about it. Never a stack trace. */
export function describeFileError(action: string, path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code] ?? messageOf(error);
  return `${path}: cannot ${action}: ${reason}`;
}
