// How the lab's pages run PostHog: it sends at once, in plain text, and only what they tell it.

export const posthogSettings = {
  disable_compression: true,
  // It drops what automated browsers do, unless told not to.
  opt_out_useragent_filter: true,
  request_queue_config: { flush_interval_ms: 250 },
  autocapture: false,
  disable_session_recording: true,
  disable_surveys: true,
  advanced_disable_flags: true,
};
