type Gtag = (...command: unknown[]) => void;

/** Tells Google's tag what was accepted, as consent mode v2 asks for it. */
export function updateGoogle(accepted: string[]): void {
  const { gtag } = window as unknown as { gtag: Gtag };
  const state = (category: string) => (accepted.includes(category) ? 'granted' : 'denied');
  gtag('consent', 'update', {
    ad_storage: state('marketing'),
    analytics_storage: state('analytics'),
    ad_user_data: state('marketing'),
    ad_personalization: state('marketing'),
  });
}
