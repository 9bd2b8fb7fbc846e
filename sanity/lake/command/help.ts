// `help`: what there is to call.

export const HELP = `The embedded Content Lake, from the command line.

  node sanity/lake/cli.ts COMMAND [--data FOLDER]

  export FILE.tar.gz         the dataset with its assets into one file, in Sanity's form
      --overwrite            also when the file is there
  import FILE|FOLDER         a tar.gz, an NDJSON file or an unpacked export into the dataset
      --replace              overwrites documents that are there
      --missing              leaves documents that are there as they are
      --allow-replacement-characters
                             takes texts that hold U+FFFD, which often means damage
  backup FOLDER              a copy of the data folder into a new one, while the lake runs; checked
  check                      does everything in the data folder hold together?
  users                      who may log in: users help
  tokens                     what robots show: tokens help
  webhooks list              what webhooks delivered, have to deliver, and gave up
      --failed               only what failed
  webhooks retry ID          makes a delivery of the list due again, now
  help                       this

  --data FOLDER              the data folder; LAKE_DATA_DIR says the same
  --url URL --token TOKEN    the running lake that export and import talk to, as do LAKE_URL and
                             LAKE_TOKEN (which others on the machine cannot see); without them a lake
                             is started on the folder for as long as the command takes

Exit codes: 0 done; 1 not done, or "check" found faults; 2 called wrongly; 130 interrupted.
`
