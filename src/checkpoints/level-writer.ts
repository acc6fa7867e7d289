import { CompactRange, leafHash } from '../ledger/ledger.js';
import { entryBundle, TILE_BITS, TILE_WIDTH, type TileFolder, TilesRefused, tilePath } from './tiles.js';

/** Writes the tiles of one level as its hashes come, from the tile on that was not full before. */
export class LevelWriter {
  /** Of the full tiles that were written, by their index: the hashes of the level above. */
  readonly roots = new Map<bigint, Buffer>();
  /** The hash with which it begins. */
  readonly start: bigint;
  private index: bigint;
  private hashes: Buffer[] = [];
  private bodies: Buffer[] = [];

  /** `from` is the size of the tree whose tiles are there; `sizes` are those whose partial tiles are due. */
  constructor(
    private readonly tiles: TileFolder,
    private readonly level: bigint,
    from: bigint,
    private readonly sizes: readonly bigint[],
    private readonly bundles: TileFolder | null,
  ) {
    this.index = from >> (TILE_BITS * (level + 1n));
    this.start = this.index << TILE_BITS;
  }

  async add(hash: Buffer, body?: Buffer): Promise<void> {
    if (this.bundles) this.bodies.push(this.checked(hash, body));
    this.hashes.push(hash);
    if (this.hashes.length < TILE_WIDTH) return;
    await this.write(TILE_WIDTH);
    await this.tiles.dropPartials(this.name());
    await this.bundles?.dropPartials(this.bundle());
    const range = new CompactRange();
    for (const each of this.hashes) range.append(each);
    this.roots.set(this.index, range.root());
    this.index += 1n;
    this.hashes = [];
    this.bodies = [];
  }

  /** Writes what is not full; answers the subtrees that stand at the rim of the tree. */
  async end(): Promise<{ level: number; hash: Buffer }[]> {
    for (const width of this.widths()) await this.write(width);
    const level = Number(this.level * TILE_BITS);
    return this.hashes.map((hash) => ({ level, hash }));
  }

  private widths(): Set<number> {
    const ends = this.sizes.map((size) => size >> (this.level * TILE_BITS));
    const here = ends.filter((end) => end >> TILE_BITS === this.index);
    return new Set(here.map((end) => Number(end - (this.index << TILE_BITS))).filter((width) => width > 0));
  }

  private async write(width: number): Promise<void> {
    await this.tiles.putTile(this.name(width), Buffer.concat(this.hashes.slice(0, width)));
    await this.bundles?.putTile(this.bundle(width), entryBundle(this.bodies.slice(0, width)));
  }

  private checked(hash: Buffer, body: Buffer | undefined): Buffer {
    if (body && leafHash(body).equals(hash)) return body;
    const place = (this.index << TILE_BITS) + BigInt(this.hashes.length);
    throw new TilesRefused('leaf_hash_matches_body', `第 ${place} 片树叶与其记录的字节不符，未导出`);
  }

  private name(width?: number): string {
    return `tile/${this.level}/${tilePath(this.index, width)}`;
  }

  private bundle(width?: number): string {
    return `tile/entries/${tilePath(this.index, width)}`;
  }
}
