import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SafeLink } from './safe-link.tsx';

describe('a link that came with the data', () => {
  it('leads to https addresses, in a new tab that learns nothing of this one', () => {
    render(<SafeLink url="https://dashboard.identifai.net/results/1">Result at identifAI</SafeLink>);
    const link = screen.getByRole('link');
    expect(link).toHaveAttribute('href', 'https://dashboard.identifai.net/results/1');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(link).toHaveTextContent('dashboard.identifai.net');
  });

  it.each([
    'data:text/html,<script>',
    'http://good.example/',
    '//evil.example',
    'https://user:pw@good.example/',
  ])('stays text when it is %s', (url) => {
    const { container } = render(<SafeLink url={url}>Result at identifAI</SafeLink>);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(container).toHaveTextContent(url);
  });

  it('shows the host a look-alike address really leads to', () => {
    render(<SafeLink url={'https://\u0430pple.example/x'}>Result</SafeLink>);
    expect(screen.getByRole('link')).toHaveTextContent('xn--pple-43d.example');
  });
});
