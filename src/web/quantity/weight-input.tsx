import { Flex, Input } from 'antd';
import type { Shape } from '../api/client';
import { useDictionary } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { weightWords } from './words';

export type Weight = Partial<Shape<'WeightDto'>>;

/** What the server takes of it: nothing where nothing was typed. */
export function weightGiven(weight: Weight | undefined): Shape<'WeightDto'> | undefined {
  const text = (value: string | undefined) => value?.trim() || undefined;
  const [gross, net, division] = [text(weight?.gross), text(weight?.net), text(weight?.division)];
  return gross || net || division ? { gross, net, division: division ?? '' } : undefined;
}

/** True of the categories that are weighed wherever they change hands. */
export function useIsWeighed(): (category: string) => boolean {
  const { categories } = useDictionary();
  return (category) => categories.some(({ code, weighed }) => weighed && code === category);
}

interface WeightInputProps {
  /** Of what, where several stand on one page. */
  of?: string;
  value?: Weight;
  onChange?: (weight: Weight) => void;
}

/** What a scale shows, in grams, and by how much it counts. */
export function WeightInput({ of = '', value = {}, onChange }: WeightInputProps) {
  const words = useWords(weightWords);
  return (
    <Flex gap={8} wrap>
      {(['gross', 'net', 'division'] as const).map((field) => (
        <Input
          key={field}
          size={of ? 'small' : undefined}
          inputMode="decimal"
          aria-label={[words[field], of].filter(Boolean).join(' ')}
          placeholder={words[field]}
          style={{ width: 130 }}
          maxLength={30}
          value={value[field]}
          onChange={({ target }) => onChange?.({ ...value, [field]: target.value })}
        />
      ))}
    </Flex>
  );
}
