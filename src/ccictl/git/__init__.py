"""The only room that runs git: committed objects, read by plumbing, whatever a repository's configuration says."""
