import type { Address } from './address.ts';

const telegramHosts = /^(?:(?<name>[a-z0-9_-]+)\.)?(?:t\.me|telegram\.me|telegram\.dog)$/;
const posing =
  /support|help_?desk|admin|official|wallet|premium|gift|security|verif|service_?bot|assist|airdrop|claim|bonus|moderator|notcoin_|assistenza|ufficiale|supporto|sicurezza|soporte|offiziell/i;
/** Telegram's own. */
const genuineNames = new Set([
  'botsupport',
  'premiumbot',
  'wallet',
  'botfather',
  'spambot',
  'telegram',
  'durov',
  'gif',
]);

/** `link-telegram-support`, `link-chat-invite`, or nothing. */
export function findMessengerSign(address: Address): string | undefined {
  const { host, url } = address;
  const path = url.pathname;
  const telegram = telegramHosts.exec(host);
  if (telegram) {
    const name = telegram.groups?.['name'] ?? path.split('/')[1] ?? '';
    if (name.startsWith('+') || name === 'joinchat') return 'link-chat-invite';
    return posing.test(name) && !genuineNames.has(name.toLowerCase()) ? 'link-telegram-support' : undefined;
  }
  const isInvite =
    (host === 'wa.me' && path.length > 1) ||
    host === 'chat.whatsapp.com' ||
    (host === 'api.whatsapp.com' && path.startsWith('/send')) ||
    (host === 'discord.gg' && path.length > 1) ||
    ((host === 'discord.com' || host === 'discordapp.com') && path.startsWith('/invite/')) ||
    host === 'signal.group' ||
    (host === 'line.me' && path.startsWith('/ti/'));
  return isInvite ? 'link-chat-invite' : undefined;
}
