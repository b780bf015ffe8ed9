/** Where the server writes what happens; the client shows it in its output channel. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
