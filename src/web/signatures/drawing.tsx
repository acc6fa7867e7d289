import { Button, Flex, Typography } from 'antd';
import { type PointerEvent, useRef } from 'react';
import { useWords } from '../language/language';
import './signatures.css';
import { signatureWords } from './words';

const BOX = { width: 600, height: 200 };
/** Points nearer than this tell nothing more of a stroke. */
const APART = 4;
const LENGTH_MAX = 19_900;

type Point = readonly [x: number, y: number];

/** Strokes as a picture. */
export function Drawing({ strokes, name }: { strokes: string; name: string }) {
  const words = useWords(signatureWords);
  return (
    <svg
      role="img"
      aria-label={words.drawingOf(name)}
      className="signature-picture"
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
    >
      <path className="signature-strokes" d={strokes} />
    </svg>
  );
}

/** A box to sign in with a finger, a pen or the mouse; its value are strokes that began and went somewhere. */
export function DrawingPad({
  value = '',
  onChange,
  id,
}: {
  value?: string;
  onChange?: (strokes: string) => void;
  id?: string;
}) {
  const words = useWords(signatureWords);
  const last = useRef<Point | null>(null);
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = pointOf(event);
  };
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const from = last.current;
    if (!from || value.length > LENGTH_MAX) return;
    const to = pointOf(event);
    if (Math.hypot(to[0] - from[0], to[1] - from[1]) < APART) return;
    last.current = to;
    const reached = `${from[0]} ${from[1]}`;
    onChange?.(`${value.endsWith(reached) ? value : `${value}M${reached}`}L${to[0]} ${to[1]}`);
  };
  const end = () => {
    last.current = null;
  };
  return (
    <Flex vertical gap={4}>
      <svg
        id={id}
        role="img"
        aria-label={words.drawing}
        className="signature-pad"
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path className="signature-strokes" d={value} />
      </svg>
      <Flex gap={12} align="center" justify="space-between">
        <Typography.Text type="secondary">{words.drawingHelp}</Typography.Text>
        <Button size="small" disabled={!value} onClick={() => onChange?.('')}>
          {words.clear}
        </Button>
      </Flex>
    </Flex>
  );
}

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const within = (share: number, size: number) => Math.round(Math.min(Math.max(share, 0), 0.998) * size);
  return [within((clientX - left) / width, BOX.width), within((clientY - top) / height, BOX.height)];
}
