import { isIP } from 'node:net';

/**
 * The address by which a caller is counted. Of IPv6 the network of 64 bits, which is one subscriber's, else whoever has
 * one has as many allowances as the network has addresses; IPv4 as it is, written in IPv6 too.
 */
export function countedAddress(address: string): string {
  if (isIP(address) !== 6) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [before = '', after] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = (text: string | undefined): string[] => (text ? text.split(':') : []);
  const [head, tail] = [groups(before), groups(after)];
  // A last part in IPv4 stands for two groups.
  const length = head.length + tail.length + (address.includes('.') ? 1 : 0);
  const whole = [...head, ...Array<string>(Math.max(0, 8 - length)).fill('0'), ...tail];
  return `${whole
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
