import type { MediaKind } from '../contract.ts';
import { Menu } from './menu.js';
import { usePage } from './page-context.js';
import { useScreen } from './screen-context.js';

const kinds: readonly MediaKind[] = [
  'picture',
  'video',
  'voice',
  'sticker',
  'document',
  'contact',
  'location',
];

const always = (): boolean => true;

/** Everything that can be sent beside a text, so that one sees what the bot does with it. */
export const AttachMenu = ({ onSend }: { readonly onSend: (kind: MediaKind) => void }) => {
  const { texts } = usePage();
  const { showExamples } = useScreen();
  return (
    <Menu
      label={texts.attach}
      icon="attach"
      openerClass="round"
      items={[
        { label: `${texts.forwardExample}…`, icon: 'forward', run: showExamples },
        ...kinds.map((kind) => ({
          label: texts.media[kind],
          icon: kind,
          run: () => {
            onSend(kind);
          },
        })),
      ]}
      isUpward={always}
    />
  );
};
