/** Names that lead to this machine or its network wherever they are asked, or that only a network of one's own has. */
const inside =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|svc|home\.arpa|test|invalid|onion)$/

/**
 * Whether a host's name, as the URL parser gives it, can be one of the public web. Those without a dot are looked up in
 * the network's own domain: "metadata", "instance-data", "router". What the others lead to is seen at connecting.
 */
export function isPublicName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.+$/, '')
  return name.includes('.') && !inside.test(name)
}
