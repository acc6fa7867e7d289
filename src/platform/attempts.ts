/** Counts attempts by key in fixed windows, in this process only; a second line behind a lock kept in the database. */
export class Attempts {
  private readonly windows = new Map<string, { until: number; count: number }>();

  constructor(
    private readonly max: number,
    private readonly windowMs: number,
    private readonly keysMax = 100_000,
  ) {}

  /** True when the key has used up its attempts. */
  spent(key: string, now: Date): boolean {
    const window = this.windows.get(key);
    return window !== undefined && window.until > now.getTime() && window.count >= this.max;
  }

  /** Counts one attempt; the window begins with its first. */
  count(key: string, now: Date): void {
    const window = this.windows.get(key);
    if (window && window.until > now.getTime()) {
      window.count += 1;
      return;
    }
    this.windows.delete(key);
    if (this.windows.size >= this.keysMax) this.forget(now);
    this.windows.set(key, { until: now.getTime() + this.windowMs, count: 1 });
  }

  // Drops what has run out; when nothing has, the oldest goes, for memory is bounded.
  private forget(now: Date): void {
    for (const [key, window] of this.windows) {
      if (window.until <= now.getTime()) this.windows.delete(key);
    }
    const oldest = this.windows.keys().next();
    if (this.windows.size >= this.keysMax && !oldest.done) this.windows.delete(oldest.value);
  }
}
