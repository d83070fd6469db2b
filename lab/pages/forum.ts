// The forum's own script: it counts the newest posts.

async function showCount(): Promise<void> {
  const { posts } = (await (await fetch('/api/posts/count')).json()) as { posts: number };
  const place = document.querySelector('#count');
  if (place) place.textContent = `${posts} posts today`;
}

void showCount();
