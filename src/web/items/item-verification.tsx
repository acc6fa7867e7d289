import type { Shape } from '../api/client';
import { Verification } from '../verification/verification';

/** Verifies the item while one waits. */
export default function ItemVerification({ item }: { item: Shape<'ItemView'> }) {
  return <Verification of="item" id={item.id} />;
}
