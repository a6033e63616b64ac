module cli.example/command

go 1.18

require (
	cli.example/flags v1.0.0
	data.example/yaml/v3 v3.0.0
)
