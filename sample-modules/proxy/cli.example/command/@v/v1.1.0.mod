module cli.example/command

go 1.20

require (
	cli.example/flags v1.1.0
	data.example/yaml/v3 v3.0.0
)
