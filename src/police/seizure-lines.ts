import { type Photo, SHA256 } from '../photos/photos.js';
import type { Fault } from '../platform/errors.js';
import { decimal, isDecimal, isZero } from '../platform/quantity.js';
import { CATEGORIES } from '../registry/registry.js';
import type { SeizureLineDto } from './seizure.dto.js';

/** A line as it is registered: text in NFC, quantity exact or null for a sealed lot. */
export interface ReadLine {
  name: string;
  category: string;
  unit: string;
  quantity: string | null;
  quantityText: string | null;
  approximate: boolean;
  features: string | null;
  details: Record<string, string>;
  contents: { name: string; quantity: string | null; unit: string | null }[];
  value: { amount: string; currency: string } | null;
  photos: Photo[];
  place: string | null;
  seal: string | null;
}

const NAME_MAX = 200;
const UNIT_MAX = 20;
const FEATURES_MAX = 10_000;
const DETAILS_MAX = 40;
const PHOTOS_MAX = 20;
const UNKNOWN_QUANTITY = /^(若干|不详|未载明|未知|一批|数量不详|待清点|待查)?$/u;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** What the lines say their photos are, those that can be photos at all. */
export const photosOf = (lines: readonly SeizureLineDto[]): string[] =>
  lines.flatMap(({ photos }) => (photos ?? []).slice(0, PHOTOS_MAX).filter((each) => SHA256.test(each)));

/**
 * Reads the lines of a list; each fault names its line, counted from 1, so the others can be sent again without it.
 * `known` holds the photos that the officer may use, by hash.
 */
export function readLines(
  lines: readonly SeizureLineDto[],
  known: ReadonlyMap<string, Photo>,
): { read: ReadLine[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const read = lines.map((line, index) => new LineReader(line, index + 1, known, faults).read());
  return { read, faults };
}

class LineReader {
  constructor(
    private readonly line: SeizureLineDto,
    private readonly number: number,
    private readonly known: ReadonlyMap<string, Photo>,
    private readonly faults: Fault[],
  ) {}

  read(): ReadLine {
    const { line } = this;
    const quantity = this.quantity();
    if (!Object.hasOwn(CATEGORIES, line.category))
      this.fault(
        'category',
        'category_is_known',
        `没有“${line.category}”这一类别，须为其一：${Object.keys(CATEGORIES).join('、')}`,
      );
    return {
      name: this.text('name', line.name, NAME_MAX) ?? this.missing('name', '财物名称不能为空'),
      category: line.category,
      unit:
        this.text('unit', line.unit, UNIT_MAX) ??
        (quantity === null ? '' : this.missing('unit', '有数量的须写明计量单位')),
      quantity,
      quantityText: this.text(
        'quantityText',
        line.quantityText ??
          (quantity === null && typeof line.quantity === 'string' ? line.quantity : undefined),
        100,
      ),
      approximate: line.approximate ?? false,
      features: this.text('features', line.features, FEATURES_MAX),
      details: this.details(),
      contents: (line.contents ?? []).map(({ name, quantity: amount, unit }) => ({
        name,
        quantity: amount ?? null,
        unit: unit ?? null,
      })),
      value: this.value(),
      photos: this.photos(),
      place: this.text('place', line.place, 200),
      seal: this.text('seal', line.seal, 50),
    };
  }

  private quantity(): string | null {
    const raw: unknown = this.line.quantity;
    if (raw === undefined || raw === null) return null;
    if (typeof raw !== 'string') {
      this.fault('quantity', 'quantity_form', '数量须为文本形式的十进制数，如 "12.5"');
      return null;
    }
    const text = raw.normalize('NFC').trim();
    if (UNKNOWN_QUANTITY.test(text)) return null;
    if (!NUMBER.test(text)) {
      this.fault(
        'quantity',
        'quantity_form',
        `“${text.slice(0, 40)}”不是数量；写数字，或写“若干”登记为待清点`,
      );
      return null;
    }
    const plain = text.replace(/^\+/, '');
    if (plain.startsWith('-') || isZero(plain)) {
      this.fault('quantity', 'quantity_is_positive', `数量“${text}”须大于零`);
      return null;
    }
    return this.exact('quantity', plain);
  }

  private value(): ReadLine['value'] {
    const raw: unknown = this.line.value;
    if (raw === undefined || raw === null) return null;
    if (typeof raw !== 'string' || !NUMBER.test(raw) || raw.startsWith('-')) {
      this.fault('value', 'value_form', '价值须为文本形式的十进制数（元）');
      return null;
    }
    const amount = this.exact('value', raw.replace(/^\+/, ''));
    return amount === null ? null : { amount, currency: '元' };
  }

  private exact(field: string, text: string): string | null {
    const trimmed = text.replace(/^0+(?=\d)/, '');
    if (isDecimal(trimmed)) return decimal(trimmed);
    this.fault(field, 'decimal_form', '数字过长：整数部分至多 20 位，小数部分至多 18 位');
    return null;
  }

  private details(): Record<string, string> {
    const entries = Object.entries(this.line.details ?? {});
    if (entries.length > DETAILS_MAX)
      this.fault('details', 'too_many_details', `类别字段至多 ${DETAILS_MAX} 个`);
    const kept = entries.flatMap(([key, value]): [string, string][] => {
      if (typeof value === 'string' && key.length <= 50)
        return [[key.normalize('NFC'), this.text(`details.${key}`, value, 500) ?? '']];
      this.fault(`details.${key.slice(0, 50)}`, 'detail_form', '类别字段须为文字');
      return [];
    });
    return Object.fromEntries(kept);
  }

  private photos(): Photo[] {
    const given: unknown[] = this.line.photos ?? [];
    if (given.length > PHOTOS_MAX) {
      this.fault('photos', 'too_many_photos', `一行最多 ${PHOTOS_MAX} 张照片，现为 ${given.length} 张`);
      return [];
    }
    return [...new Set(given)].flatMap((sha256) => {
      const photo = this.known.get(String(sha256));
      if (!photo) this.fault('photos', 'photo_is_known', `没有照片 ${String(sha256).slice(0, 64)}，请先上传`);
      return photo ?? [];
    });
  }

  private text(field: string, value: string | undefined, max: number): string | null {
    if (value === undefined || value === null) return null;
    const text = value.normalize('NFC').trim();
    if (text.length > max)
      this.fault(field, 'text_too_long', `不能超过 ${max} 个字，现为 ${text.length} 个字`);
    else if (/\p{Cs}/u.test(text)) this.fault(field, 'text_well_formed', '含有不完整的字符');
    else if (/[^\P{Cc}\n\r\t]/u.test(text)) this.fault(field, 'text_without_control', '不能含有控制字符');
    return text === '' ? null : text;
  }

  private missing(field: string, message: string): string {
    this.fault(field, `${field}_is_given`, message);
    return '';
  }

  private fault(field: string, code: string, message: string): void {
    this.faults.push({ line: this.number, field, code, message });
  }
}
