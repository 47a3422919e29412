#!/usr/bin/env bash
# A real WordPress with the built plugin, on this machine only. See wordpress/TESTING.md.
#   try.sh FOLDER-OF-SQLITE-DATABASE-INTEGRATION [PORT]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../../.." && pwd)
sqlite=$(cd "$1" && pwd)
port=${2:-8181}
place=$repository/target/hosts/wordpress
site=$place/site

rm -rf "$place"
mkdir -p "$place/packages" "$place/unpacked"
cd "$place/packages"
echo "Debian's WordPress, unpacked into $place, not installed"
apt-get download -q wordpress wordpress-theme-twentytwentythree libjs-underscore libjs-cropper php-getid3
for package in *.deb; do dpkg -x "$package" "$place/unpacked"; done
# Its links lead to /usr/share; here they are to lead into what was unpacked.
find "$place/unpacked" -type l | while read -r link; do
  target=$(readlink -m "$link")
  case $target in
    "$place"/*) ;;
    *)
      rm "$link"
      if [ -e "$place/unpacked$target" ]; then cp -r "$place/unpacked$target" "$link"; fi
      ;;
  esac
done
cp -rL "$place/unpacked/usr/share/wordpress" "$site"
mkdir -p "$site/wp-content/themes" "$site/wp-content/plugins" "$site/wp-content/database"
cp -r "$sqlite" "$site/wp-content/plugins/sqlite-database-integration"
sed -e "s#{SQLITE_IMPLEMENTATION_FOLDER_PATH}#$site/wp-content/plugins/sqlite-database-integration#" \
  -e "s#{SQLITE_PLUGIN}#sqlite-database-integration/load.php#" \
  "$site/wp-content/plugins/sqlite-database-integration/db.copy" > "$site/wp-content/db.php"
# As a blogger does: from the zip file.
python3 -m zipfile -e "$repository/dist/strongback-wordpress.zip" "$site/wp-content/plugins"

cp "$here/wp-config.php" "$site/wp-config.php"
cd "$site"
WP_PORT=$port php -d display_errors=1 "$here/install.php"
echo "Open http://127.0.0.1:$port/ (administrator: admin, password: admin). Ctrl+C ends it."
WP_PORT=$port PHP_CLI_SERVER_WORKERS=4 exec php -S "127.0.0.1:$port" -t "$site" "$here/router.php"
