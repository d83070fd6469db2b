// How the lab's pages look: plain HTML and CSS, one palette per site, pictures drawn in SVG.

export interface Look {
  name: string;
  tagline: string;
  /** CSS colours: links and buttons, page, header. */
  accent: string;
  paper: string;
  bar: string;
  /** CSS font-family of headings. */
  headings: string;
  menu: [label: string, path: string][];
  /** There is a choice to come back to. */
  privacySettings?: true;
}

export interface PageText {
  title: string;
  /** Markup that must come first, such as a consent manager's stub and tags. */
  head?: string;
  main: string;
  /** Markup at the end of the body. */
  foot?: string;
}

/** A whole page in a site's look. */
export function page(look: Look, { title, head = '', main, foot = '' }: PageText): string {
  const menu = look.menu.map(([label, path]) => `<a href="${path}">${label}</a>`).join('');
  const settings = look.privacySettings ? ' <a href="#" id="privacy-settings">Privacy settings</a>' : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><style>${style(look)}</style>
${head}
</head><body>
<header><a class="brand" href="/">${look.name}</a><span>${look.tagline}</span><nav>${menu}</nav></header>
<main>${main}</main>
<footer>${look.name} is a made-up site, served by a test lab.${settings}</footer>
${foot}
</body></html>`;
}

/** A picture of two colours and a few shapes, so that pages need no image files. */
export function picture(from: string, to: string, label: string): string {
  return `<svg class="picture" role="img" aria-label="${label}" viewBox="0 0 320 200" preserveAspectRatio="xMidYMid slice"><defs><linearGradient id="${label.replace(/\W/g, '')}" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="320" height="200" fill="url(#${label.replace(/\W/g, '')})"/><circle cx="236" cy="64" r="30" fill="#ffffffaa"/><path d="M0 168c60-46 104-46 160-14s108 22 160-16v62H0z" fill="#ffffff66"/></svg>`;
}

/** A teaser: picture, headline, text and perhaps a link. */
export function card(image: string, headline: string, text: string): string {
  return `<article class="card">${image}<h3>${headline}</h3><p>${text}</p></article>`;
}

const style = ({ accent, paper, bar, headings }: Look) => `
*{box-sizing:border-box}body{margin:0;background:${paper};color:#25292c;font:16px/1.6 system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;align-items:baseline;padding:1rem max(1rem,calc(50% - 33rem));background:${bar}}
header span{color:#0008;font-size:.9rem}nav{margin-left:auto;display:flex;gap:1.2rem}a{color:${accent}}nav a{text-decoration:none;font-weight:600}
.brand{font:700 1.5rem ${headings};text-decoration:none;color:#1d2123}h1,h2,h3{font-family:${headings};line-height:1.25;margin:.6rem 0}
main{max-width:66rem;margin:0 auto;padding:1.5rem 1rem 3rem}.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1.4rem}
.card{background:#fff;border:1px solid #0001;border-radius:10px;overflow:hidden}.card>*:not(svg){margin-inline:1rem}.picture{display:block;width:100%;border-radius:8px}
.card .picture{border-radius:0}main>.picture{height:18rem}.price{font-weight:700}.ad{display:block;max-width:100%;margin:1.5rem auto;border:1px solid #0002}
button,.button{font:inherit;padding:.6rem 1.2rem;border:0;border-radius:6px;background:${accent};color:#fff;text-decoration:none;cursor:pointer;display:inline-block}
input{font:inherit;padding:.5rem;border:1px solid #0004;border-radius:6px}table{border-collapse:collapse;width:100%;background:#fff}td,th{padding:.6rem .8rem;border-bottom:1px solid #0002;text-align:left}
footer{max-width:66rem;margin:0 auto;padding:1rem;color:#0009;font-size:.85rem;border-top:1px solid #0002}`;
