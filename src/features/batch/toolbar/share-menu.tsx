import { FileDown, Link2 } from 'lucide-react';
import { downloadBlob } from '#browser/save-chunks.ts';
import { maxAddressLength } from '#domain/batch/address.ts';
import { buildListFile } from '#domain/batch/list-file.ts';
import { formatQuantity } from '#domain/format.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { useToast } from '#ui/toast.tsx';

type ShareMenuProps = { identifiers: readonly string[]; viewSearch: string };

/** A link while the list fits into one, and a list file for any length. */
export function ShareMenu({ identifiers, viewSearch }: ShareMenuProps) {
  const toast = useToast();
  const link = linkTo(identifiers, viewSearch);
  const copyLink = async (address: string) => {
    try {
      await navigator.clipboard.writeText(address);
      toast('Copied a link to this list and view.');
    } catch {
      toast('This browser does not allow copying here. Copy the address from the address bar.');
    }
  };
  const saveFile = () => {
    downloadBlob(new Blob([buildListFile(identifiers)], { type: 'text/plain' }), 'verdict-desk-list.txt');
  };
  return (
    <Menu
      label="Share"
      trigger={
        <Button>
          <Link2 aria-hidden />
          Share
        </Button>
      }
      items={[
        {
          id: 'link',
          label: 'Copy link',
          hint:
            link !== null
              ? 'List and view are in the address'
              : 'The list is too long for an address; save the file',
          icon: <Link2 aria-hidden size={16} />,
          disabled: link === null,
          onSelect: () => {
            if (link !== null) void copyLink(link);
          },
        },
        {
          id: 'file',
          label: 'Save list file',
          hint: `${formatQuantity(identifiers.length, 'identifier')}, opens in any Verdict Desk`,
          icon: <FileDown aria-hidden size={16} />,
          onSelect: saveFile,
        },
      ]}
    />
  );
}

/** Null where a list is too long for a link; thousands of identifiers are not even joined, at every key, to see that. */
function linkTo(identifiers: readonly string[], viewSearch: string): string | null {
  if (identifiers.length > maxAddressLength / 2) return null;
  const address = `${location.origin}/batch?ids=${identifiers.join(',')}${viewSearch}`;
  return address.length <= maxAddressLength ? address : null;
}
