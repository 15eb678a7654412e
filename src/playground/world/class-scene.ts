import type { Person } from './person.ts';
import type { World } from './world.ts';

const groupTitle = 'Class 2B';

/** Some of the class play volleyball too, and nobody has added the bot there: it can be asked as a guest. */
const guestGroup = { title: 'Volley', members: ['Giulia', 'Luka'] };

const pupils = [
  { firstName: 'Giulia', languageCode: 'it' },
  { firstName: 'Karim', languageCode: 'it' },
  { firstName: 'Amara', languageCode: 'en' },
  { firstName: 'Luka', languageCode: 'en' },
];

const classmates = [
  { firstName: 'Sofia', languageCode: 'it' },
  { firstName: 'Mateo', languageCode: 'it' },
  { firstName: 'Yasmin', languageCode: 'it' },
  { firstName: 'Tommaso', languageCode: 'it' },
  { firstName: 'Mei', languageCode: 'it' },
  { firstName: 'Andriy', languageCode: 'it' },
  { firstName: 'Chiara', languageCode: 'it' },
  { firstName: 'Kwame', languageCode: 'en' },
  { firstName: 'Elena', languageCode: 'it' },
  { firstName: 'Arjun', languageCode: 'en' },
];

/** The story a newcomer finds: a class whose teacher has already added the bot. All names are invented. */
export function setClassScene(world: World): void {
  const teacher = world.addPerson({ firstName: 'Ms Rossi', languageCode: 'en', part: 'teacher' });
  const played = pupils.map((pupil) => world.addPerson(pupil));
  const others = classmates.map((classmate) => world.addPerson({ ...classmate, part: 'classmate' }));
  world.addGroup({
    title: groupTitle,
    kind: 'supergroup',
    creator: teacher,
    members: [...played, ...others],
  });
  const [creator, ...members] = played.filter(({ firstName }) => guestGroup.members.includes(firstName));
  if (creator !== undefined)
    world.addGroup({ title: guestGroup.title, kind: 'group', creator, members, bot: 'absent' });
  for (const person of [teacher, ...played]) start(world, person);
}

/** Their private chats were opened some time ago. */
function start(world: World, person: Person): void {
  world.privateChat(person);
  person.record.hasStartedBot = true;
  person.record.isKnownToBot = true;
}
