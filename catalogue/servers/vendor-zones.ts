/**
 * Zones of the NTP pool that belong to the vendor of a platform. Each name is the default that the vendor's own system
 * ships. Zones of single products are not here: in a product's own source its zone is the right one.
 */
import type { VendorZone } from '../../engine/behaviours/knowledge.ts';

/** Programs for a computer may be the distribution's own or not: nothing in the source tells. */
const COMPUTERS = ['linux', 'posix', 'cpython', 'node', 'mbedtls', 'aws'];
const distribution = (vendor: string): VendorZone => ({ vendor, own: [], perhaps: COMPUTERS });

export const vendorZones: Readonly<Record<string, VendorZone>> = {
  adafruit: { vendor: 'Adafruit', own: ['circuitpython'], perhaps: [] },
  alpine: distribution('Alpine Linux'),
  amazon: distribution('Amazon Linux'),
  android: { vendor: 'Android', own: [], perhaps: COMPUTERS },
  arch: distribution('Arch Linux'),
  centos: distribution('CentOS'),
  coreos: distribution('CoreOS'),
  debian: distribution('Debian'),
  fedora: distribution('Fedora'),
  flatcar: distribution('Flatcar'),
  freebsd: distribution('FreeBSD'),
  gentoo: distribution('Gentoo'),
  lede: { vendor: 'OpenWrt', own: ['openwrt'], perhaps: [] },
  nixos: distribution('NixOS'),
  openwrt: { vendor: 'OpenWrt', own: ['openwrt'], perhaps: [] },
  opensuse: distribution('openSUSE'),
  opnsense: distribution('OPNsense'),
  pfsense: distribution('pfSense'),
  rhel: distribution('Red Hat'),
  rocky: distribution('Rocky Linux'),
  smartos: distribution('SmartOS'),
  suse: distribution('SUSE'),
  ubuntu: distribution('Ubuntu'),
  vyos: distribution('VyOS'),
};
