/** What Electron needs from a bare system, by package manager. Where Debian and Ubuntu renamed a package, both names in order of preference. */
export const libraryPackages = {
  apt: [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libnss3'],
    ['libasound2t64', 'libasound2'],
    ['libgbm1'],
    ['libxss1'],
    ['libxtst6'],
    ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    ['libdrm2'],
    ['fonts-dejavu-core'],
  ],
  dnf: [
    ['gtk3'],
    ['nss'],
    ['alsa-lib'],
    ['mesa-libgbm'],
    ['libXScrnSaver'],
    ['libXtst'],
    ['at-spi2-atk'],
    ['libdrm'],
    ['dejavu-sans-fonts'],
  ],
  zypper: [
    ['gtk3'],
    ['mozilla-nss'],
    ['alsa'],
    ['libgbm1'],
    ['libXss1'],
    ['libXtst6'],
    ['at-spi2-core'],
    ['libdrm2'],
    ['dejavu-fonts'],
  ],
  pacman: [
    ['gtk3'],
    ['nss'],
    ['alsa-lib'],
    ['mesa'],
    ['libxss'],
    ['libxtst'],
    ['at-spi2-core'],
    ['libdrm'],
    ['ttf-dejavu'],
  ],
};

/** @typedef {keyof typeof libraryPackages} PackageManager */
/** @typedef {Readonly<Record<PackageManager, readonly (readonly string[])[]>>} PackagesByManager */

/** @type {PackagesByManager} */
export const displayPackages = {
  apt: [['xvfb'], ['xauth']],
  dnf: [['xorg-x11-server-Xvfb'], ['xorg-x11-xauth']],
  zypper: [['xorg-x11-server-Xvfb'], ['xauth']],
  pacman: [['xorg-server-xvfb'], ['xorg-xauth']],
};

/** @type {PackagesByManager} */
export const pdfToolPackages = {
  apt: [['poppler-utils']],
  dnf: [['poppler-utils']],
  zypper: [['poppler-tools']],
  pacman: [['poppler']],
};

/** Writer and Calc: without the rest of the office, and in English. @type {PackagesByManager} */
export const officePackages = {
  apt: [['libreoffice-writer'], ['libreoffice-calc']],
  dnf: [['libreoffice-writer'], ['libreoffice-calc']],
  zypper: [['libreoffice-writer'], ['libreoffice-calc']],
  pacman: [['libreoffice-still']],
};

/** How long apt-get waits for another package manager: updates that a system runs on its own after it has started take minutes. In seconds. */
export const lockTimeout = 600;

/** dnf waits on its own. @type {Readonly<Record<PackageManager, string>>} */
export const installCommands = {
  apt: `apt-get -o DPkg::Lock::Timeout=${lockTimeout} install -y --no-install-recommends`,
  dnf: 'dnf install -y',
  zypper: 'zypper install -y',
  pacman: 'pacman -S --needed --noconfirm',
};
