import { useEffect } from 'preact/hooks';
import { Icon } from './icon.js';
import { Link } from './link.js';
import { usePage } from './page-context.js';
import type { Notice } from './notices.js';

const shortestMs = 4000;
/** Reading time beyond the shortest, for those who read slowly. */
const perCharacterMs = 60;

/** A short answer to a press that leaves by itself after the time it takes to read. */
export const Toast = ({ notice }: { readonly notice: Notice }) => {
  const { texts, dispatch } = usePage();
  const { id, text, url } = notice;
  useEffect(() => {
    const timer = window.setTimeout(
      () => {
        dispatch({ type: 'notice-closed', noticeId: id });
      },
      shortestMs + text.length * perCharacterMs,
    );
    return () => {
      window.clearTimeout(timer);
    };
  }, [id, text, dispatch]);
  return (
    <div class="toast">
      <span dir="auto">{text}</span>
      {url !== undefined && <Link address={url}>{texts.openLink(url)}</Link>}
      <button
        type="button"
        class="round"
        aria-label={texts.toast.dismiss}
        onClick={() => {
          dispatch({ type: 'notice-closed', noticeId: id });
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
};
