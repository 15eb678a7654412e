import { useMemo, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { EntityView } from '../contract.ts';
import { CopyButton } from './copy-button.js';
import { formattedTree, linkTarget, type FormattedNode } from './entities.js';
import { Link } from './link.js';
import { usePage } from './page-context.js';
import { useScreen } from './screen-context.js';

type EntityNode = Extract<FormattedNode, { readonly kind: 'entity' }>;

/** Longer quotes fold when the bot asks for it, as in Telegram. */
const foldedQuoteChars = 180;

const Spoiler = ({ children }: { readonly children: ComponentChildren }) => {
  const { texts } = usePage();
  const [isRevealed, setRevealed] = useState(false);
  if (isRevealed) return <span class="spoiler revealed">{children}</span>;
  return (
    <button
      type="button"
      class="spoiler"
      aria-label={texts.revealSpoiler}
      onClick={() => {
        setRevealed(true);
      }}
    >
      <span aria-hidden="true" inert>
        {children}
      </span>
    </button>
  );
};

const FoldedQuote = ({ text, children }: { readonly text: string; readonly children: ComponentChildren }) => {
  const { texts } = usePage();
  const [isOpen, setOpen] = useState(false);
  if (text.length <= foldedQuoteChars) return <blockquote>{children}</blockquote>;
  return (
    <blockquote class={isOpen ? undefined : 'folded'}>
      <div class="folded-text">{children}</div>
      <button
        type="button"
        class="quiet"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {isOpen ? texts.showLess : texts.showAll}
      </button>
    </blockquote>
  );
};

const Entity = ({ node }: { readonly node: EntityNode }) => {
  const { say } = useScreen();
  const children = <Nodes nodes={node.children} />;
  switch (node.entity.type) {
    case 'bold':
      return <strong>{children}</strong>;
    case 'italic':
      return <em>{children}</em>;
    case 'underline':
      return <u>{children}</u>;
    case 'strikethrough':
      return <s>{children}</s>;
    case 'code':
      return <code>{children}</code>;
    case 'pre':
      return (
        <div class="code-block">
          {node.entity.language !== undefined && <span class="code-language">{node.entity.language}</span>}
          <CopyButton text={node.text} />
          <pre>{children}</pre>
        </div>
      );
    case 'spoiler':
      return <Spoiler>{children}</Spoiler>;
    case 'blockquote':
      return <blockquote>{children}</blockquote>;
    case 'expandable_blockquote':
      return <FoldedQuote text={node.text}>{children}</FoldedQuote>;
    case 'url':
    case 'text_link': {
      const address = linkTarget(node.entity, node.text);
      return address === undefined ? (
        <span class="hashtag">{children}</span>
      ) : (
        <Link address={address}>{children}</Link>
      );
    }
    case 'bot_command':
      return (
        <button type="button" class="inline-link" onClick={() => void say(node.text)}>
          {children}
        </button>
      );
    case 'mention':
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
    case 'email':
    case 'phone_number':
      return <span class="hashtag">{children}</span>;
    // Custom emoji and kinds to come: their text says what they mean.
    default:
      return <>{children}</>;
  }
};

const Nodes = ({ nodes }: { readonly nodes: readonly FormattedNode[] }) => (
  <>{nodes.map((node, index) => (node.kind === 'text' ? node.text : <Entity key={index} node={node} />))}</>
);

/** A message's text with its formatting. */
export const FormattedText = ({
  text,
  entities,
}: {
  readonly text: string;
  readonly entities: readonly EntityView[];
}) => {
  const nodes = useMemo(() => formattedTree(text, entities), [text, entities]);
  return (
    <div class="text" dir="auto">
      <Nodes nodes={nodes} />
    </div>
  );
};
