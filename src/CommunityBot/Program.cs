Console.WriteLine("CommunityBot");
