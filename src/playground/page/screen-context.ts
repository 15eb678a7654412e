import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ChatView, MessageView, PersonView } from '../contract.ts';
import type { ScreenView } from './state.js';

/** What the parts of one screen share. */
export interface ScreenScope {
  readonly screen: ScreenView;
  readonly person: PersonView;
  readonly chat: ChatView;
  readonly title: string;
  /** Says something in the open chat in this person's name; true when it arrived. */
  readonly say: (text: string) => Promise<boolean>;
  /** Says `/start …` in the private chat with the bot. */
  readonly startBot: (command: string) => Promise<void>;
  readonly replyTo: (message: MessageView) => void;
  readonly forward: (message: MessageView) => void;
  /** Offers messages from somewhere else to be forwarded into the open chat. */
  readonly showExamples: () => void;
}

export const ScreenContext = createContext<ScreenScope | undefined>(undefined);

/** Throws outside of {@link ScreenContext}, which only a programmer can cause. */
export const useScreen = (): ScreenScope => {
  const scope = useContext(ScreenContext);
  if (scope === undefined) throw new Error('useScreen needs a ScreenContext around it');
  return scope;
};
