/**
 * The address as it can be shown without anybody opening it by mistake: `hxxps://poste-pacco[.]top/x`. Takes a host
 * alone, too.
 */
export function defang(address: string): string {
  const [, scheme = '', host = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*:\/\/)?([^/?#]*)(.*)$/is.exec(address) ?? [];
  const harmlessScheme = scheme.replace(/^http/i, 'hxxp').replace(/^ftp/i, 'fxp');
  return `${harmlessScheme}${host.replaceAll('.', '[.]')}${rest}`;
}
