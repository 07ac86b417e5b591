export function PeersPage() { return null; }
