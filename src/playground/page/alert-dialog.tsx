import { Dialog } from './dialog.js';
import { Link } from './link.js';
import { usePage } from './page-context.js';
import type { Notice } from './notices.js';

/** The bot's answer to a press that has to be read and closed. */
export const AlertDialog = ({ notice }: { readonly notice: Notice }) => {
  const { texts, dispatch } = usePage();
  const close = (): void => {
    dispatch({ type: 'notice-closed', noticeId: notice.id });
  };
  return (
    <Dialog role="alertdialog" title={texts.toast.alert} onClose={close}>
      <p class="alert-text" dir="auto">
        {notice.text}
      </p>
      {notice.url !== undefined && <Link address={notice.url}>{texts.openLink(notice.url)}</Link>}
      <p class="dialog-buttons">
        <button type="button" class="main" onClick={close}>
          {texts.toast.ok}
        </button>
      </p>
    </Dialog>
  );
};
