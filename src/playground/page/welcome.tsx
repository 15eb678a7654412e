import { Lighthouse } from './lighthouse.js';
import { usePage } from './page-context.js';
import { isBotOut } from './seen.js';
import { useScreen } from './screen-context.js';

/** What a newcomer reads before anything has been said. */
export const Welcome = () => {
  const { world, texts } = usePage();
  const { person, chat, say } = useScreen();
  const { welcome } = texts;
  if (chat.type === 'private') {
    return (
      <div class="welcome small">
        <Lighthouse />
        <p>{welcome.private}</p>
        <button type="button" class="main" onClick={() => void say('/start')}>
          {texts.start}
        </button>
      </div>
    );
  }
  if (isBotOut(chat)) {
    return (
      <div class="welcome small">
        <Lighthouse />
        <p>{welcome.guest(`@${world.bot.username}`)}</p>
      </div>
    );
  }
  if (person.part !== 'teacher') {
    return (
      <div class="welcome small">
        <Lighthouse />
        <p>{welcome.pupil}</p>
      </div>
    );
  }
  return (
    <div class="welcome">
      <Lighthouse />
      <h4>{welcome.title}</h4>
      <p class="hint">{welcome.hint}</p>
      <ol>
        <li>{welcome.teacher}</li>
        <li>{welcome.answer}</li>
        <li>{welcome.look}</li>
      </ol>
      <button type="button" class="main" onClick={() => void say('/quiz')}>
        {welcome.sendQuiz}
      </button>
    </div>
  );
};
