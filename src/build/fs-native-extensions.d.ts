/** What we use of it; it has no types of its own. */
declare module 'fs-native-extensions' {
  /** Makes each of two paths mean what the other meant; in one step on Linux and macOS. */
  export function swapSync(from: string, to: string): void;
  /** Locks a file that is open for writing until it is closed or the process ends; false where another process has it. */
  export function tryLock(fd: number): boolean;
  /** Locks it as soon as no other process has it. */
  export function waitForLock(fd: number): Promise<void>;
}
