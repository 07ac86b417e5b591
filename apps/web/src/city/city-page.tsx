export function CityPage() { return null; }
