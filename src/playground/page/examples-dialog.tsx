import { Dialog } from './dialog.js';
import { exampleSource, exampleText, type ExampleMessage } from './example-message.js';
import { usePage } from './page-context.js';
import { useScreen } from './screen-context.js';

/** Ready messages from people and channels that are not here, to be forwarded into the open chat. */
export const ExamplesDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { texts, act } = usePage();
  const { screen, person, chat } = useScreen();
  const forward = async (example: ExampleMessage): Promise<void> => {
    const thread = screen.threadId === undefined ? {} : { threadId: screen.threadId };
    const source = exampleSource(example);
    await act({ type: 'forward-from', personId: person.id, chatId: chat.id, ...thread, source }, screen.id);
    onClose();
  };
  return (
    <Dialog role="dialog" title={texts.forwardExample} onClose={onClose}>
      <p class="note">{texts.examplesNote}</p>
      <ul class="example-list">
        {texts.examples.map((example) => (
          <li key={example.title}>
            <button type="button" onClick={() => void forward(example)}>
              <strong>{example.title}</strong>
              <span>{exampleText(example)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick={onClose}>
          {texts.cancel}
        </button>
      </p>
    </Dialog>
  );
};
