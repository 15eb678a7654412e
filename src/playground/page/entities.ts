import type { EntityView } from '../contract.ts';

/** A formatted text as a tree: every entity is one node around what it formats. */
export type FormattedNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'entity';
      readonly entity: EntityView;
      /** The plain text inside. */
      readonly text: string;
      readonly children: readonly FormattedNode[];
    };

const blockTypes: readonly string[] = ['blockquote', 'expandable_blockquote', 'pre'];

/** From the outside in: where two entities overlap only in part, the inner one is cut in two. */
const nestingOrder: readonly string[] = [
  ...blockTypes,
  'spoiler',
  'text_link',
  'url',
  'text_mention',
  'mention',
  'bot_command',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
];

const depthOf = ({ type }: EntityView): number => {
  const depth = nestingOrder.indexOf(type);
  return depth === -1 ? nestingOrder.length : depth;
};

const endOf = (entity: EntityView): number => entity.offset + entity.length;

/** The parts of `entities` that lie between two offsets. */
const clipped = (entities: readonly EntityView[], start: number, end: number): readonly EntityView[] =>
  entities.flatMap((entity) => {
    const offset = Math.max(entity.offset, start);
    const length = Math.min(endOf(entity), end) - offset;
    return length > 0 ? [{ ...entity, offset, length }] : [];
  });

const isBlock = (node: FormattedNode | undefined): boolean =>
  node?.kind === 'entity' && blockTypes.includes(node.entity.type);

/** A block ends its line by itself: the line break that follows it in the text would show as an empty line. */
const withoutBreakAfterBlocks = (nodes: readonly FormattedNode[]): readonly FormattedNode[] =>
  nodes.flatMap((node, index) => {
    if (node.kind !== 'text' || !isBlock(nodes[index - 1]) || !node.text.startsWith('\n')) return [node];
    const text = node.text.slice(1);
    return text === '' ? [] : [{ kind: 'text' as const, text }];
  });

const nodesBetween = (
  text: string,
  start: number,
  end: number,
  entities: readonly EntityView[],
): readonly FormattedNode[] => {
  if (start >= end) return [];
  const outermost = entities.toSorted(
    (one, other) => depthOf(one) - depthOf(other) || one.offset - other.offset,
  )[0];
  if (outermost === undefined) return [{ kind: 'text', text: text.slice(start, end) }];
  const others = entities.filter((entity) => entity !== outermost);
  const { offset } = outermost;
  const stop = endOf(outermost);
  return [
    ...nodesBetween(text, start, offset, clipped(others, start, offset)),
    {
      kind: 'entity',
      entity: outermost,
      text: text.slice(offset, stop),
      children: withoutBreakAfterBlocks(nodesBetween(text, offset, stop, clipped(others, offset, stop))),
    },
    ...nodesBetween(text, stop, end, clipped(others, stop, end)),
  ];
};

/**
 * Turns a text and its entities (offsets in UTF-16 code units, nested or overlapping, possibly out of range)
 * into a tree whose texts joined give `text` again, less the line break that follows a block.
 */
export const formattedTree = (text: string, entities: readonly EntityView[]): readonly FormattedNode[] =>
  withoutBreakAfterBlocks(nodesBetween(text, 0, text.length, clipped(entities, 0, text.length)));

/** The address a `url` or `text_link` leads to; undefined for anything but a web page, such as `javascript:`. */
export const linkTarget = (entity: EntityView, text: string): string | undefined => {
  const address = entity.url ?? (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  return /^https?:\/\//i.test(address) ? address : undefined;
};
